-- Neovim as an author's editor: opens an SOP of the library in the working folder and asks the server about it.
-- The program stands in SOPAN. Ends with code 0 when everything was as it should be.

local wait = 10000

local function check(condition, what)
  if not condition then error(what, 2) end
end

local function run()
  vim.cmd("edit content/sop/tapin/lupa-passphrase.yaml")
  local buffer = vim.api.nvim_get_current_buf()
  local exited
  local id = vim.lsp.start_client({
    cmd = { vim.env.SOPAN, "lsp" },
    root_dir = vim.fn.getcwd(),
    on_exit = function(code, signal) exited = { code, signal } end,
  })
  check(id, "the server does not start")
  check(vim.lsp.buf_attach_client(buffer, id), "the server does not answer")

  -- Lines of all diagnostics of a rule, from 1.
  local function lines(rule)
    local found = {}
    for _, one in ipairs(vim.diagnostic.get(buffer)) do
      if one.code == rule then table.insert(found, one.lnum + 1) end
    end
    return found
  end
  local function await(what, condition)
    check(vim.wait(wait, condition, 20), what)
  end
  local function line_of(text)
    for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
      if line:find(text, 1, true) then return number, line end
    end
    error("no line holds " .. text)
  end
  local function set(number, line)
    vim.api.nvim_buf_set_lines(buffer, number - 1, number, false, { line })
  end
  local function ask(method, number, column, more)
    local at = { line = number - 1, character = column }
    local parameters = { textDocument = vim.lsp.util.make_text_document_params(buffer), position = at }
    for key, value in pairs(more or {}) do parameters[key] = value end
    local answers = vim.lsp.buf_request_sync(buffer, method, parameters, wait)
    check(answers and answers[id] and not answers[id].error, method .. ": " .. vim.inspect(answers))
    return answers[id].result
  end

  -- What the linter finds stands on the lines where it is.
  await("no findings", function() return #vim.diagnostic.get(buffer) > 0 end)
  check(lines("tanggal-tak-terbaca")[1] == line_of("tanggal: {"), vim.inspect(vim.diagnostic.get(buffer)))

  -- Unsaved words are judged; the fix changes the text and the finding goes.
  local number, line = line_of("nomor: 000.6/138")
  set(number, (line:gsub("6/138", "6/ 138")))
  await("the finding does not come", function() return lines("nomor-berspasi")[1] == number end)
  local diagnostic = vim.tbl_filter(function(one) return one.code == "nomor-berspasi" end, vim.diagnostic.get(buffer))[1]
  local range = {
    start = { line = diagnostic.lnum, character = diagnostic.col },
    ["end"] = { line = diagnostic.end_lnum, character = diagnostic.end_col },
  }
  local actions = ask("textDocument/codeAction", number, 0, { range = range, context = { diagnostics = {} } })
  local fix = vim.tbl_filter(function(action) return action.kind == "quickfix" end, actions)[1]
  check(fix and fix.isPreferred, vim.inspect(actions))
  vim.lsp.util.apply_workspace_edit(fix.edit, vim.lsp.get_client_by_id(id).offset_encoding)
  check(vim.api.nvim_buf_get_lines(buffer, number - 1, number, false)[1] == line, "the fix writes something else")
  await("the finding stays", function() return #lines("nomor-berspasi") == 0 end)

  -- A hover tells what a key holds and what is wrong with its value.
  local law, text = line_of("Undang-Undang Nomor 72 Tahun 2022")
  local hover = ask("textDocument/hover", law, (text:find("Nomor", 1, true))).contents.value
  check(hover:find("dasar-hukum", 1, true), hover)
  check(ask("textDocument/hover", (line_of("keterkaitan:")), 2).contents.value:find("SOP lain", 1, true), "no word on the key")

  -- Definitions lead to other lines and other files.
  local step, written = line_of("    pelaksana: bsre")
  local place = ask("textDocument/definition", step, #written - 1)
  check(place.range.start.line + 1 == line_of("  bsre: {nama"), vim.inspect(place))
  local procedure = ask("textDocument/definition", (line_of("prosedur: lupa")), 12)
  check(procedure.uri:find("/content/prosedur/lupa%-passphrase%.yaml$"), vim.inspect(procedure))

  -- Completion works in the middle of a line that is no YAML yet.
  set(step, "    pelaksana: [pemohon, ")
  local offers = ask("textDocument/completion", step, #"    pelaksana: [pemohon, ").items
  local labels = vim.tbl_map(function(offer) return offer.label end, offers)
  check(vim.tbl_contains(labels, "bsre"), vim.inspect(labels))
  await("the break is not told", function() return #lines("yaml-tidak-sah") > 0 end)
  set(step, written)
  await("the mended text is still broken", function() return #lines("yaml-tidak-sah") == 0 end)
  check(#ask("textDocument/documentSymbol", 1, 0) > 5, "the steps are no symbols")

  vim.lsp.stop_client(id)
  await("the server stays", function() return exited end)
  check(exited[1] == 0, "the server ended with " .. vim.inspect(exited))
end

local done, reason = pcall(run)
if not done then
  io.stderr:write(tostring(reason) .. "\n")
  vim.cmd("cquit 1")
end
vim.cmd("quitall!")
