// PDF files come in as arguments, what veraPDF says of each comes out: one line of JSON for each file and standard.

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates every file against PDF/A-3a (ISO 19005-3, level A) and PDF/UA-1 (ISO 14289-1), as many files at a time as there are cores.
 * A line says {@code file}, {@code standard} ({@code 3a} or {@code ua1}), {@code compliant}, {@code checks} (how many were made) and {@code failed}: the rules that did not hold,
 * each with its clause and test number, how often, what it demands, and where and how it first failed.
 * A file that veraPDF cannot read at all has {@code error} instead of checks. The program ends with 1 when any line is not compliant.
 */
public class Validate {
    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
    /** Failures kept of one file; counts go on beyond it. */
    private static final int KEPT = 1000;

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<Map<String, Object>>> verdicts = new ArrayList<>();
        for (String file : files) {
            for (PDFAFlavour standard : STANDARDS) verdicts.add(cores.submit(() -> verdict(file, standard)));
        }
        ObjectMapper json = new ObjectMapper();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean compliant = true;
        for (Future<Map<String, Object>> verdict : verdicts) {
            compliant &= (boolean) verdict.get().get("compliant");
            out.println(json.writeValueAsString(verdict.get()));
        }
        cores.shutdown();
        System.exit(compliant ? 0 : 1);
    }

    private static Map<String, Object> verdict(String file, PDFAFlavour standard) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("standard", standard.getId());
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, KEPT, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            line.put("compliant", result.isCompliant());
            line.put("checks", result.getTotalAssertions());
            line.put("failed", failed(result));
        } catch (Exception unreadable) {
            line.put("compliant", false);
            line.put("error", String.valueOf(unreadable.getMessage()));
        }
        return line;
    }

    /** The rules that did not hold, in the order in which veraPDF met them. */
    private static List<Map<String, Object>> failed(ValidationResult result) {
        Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("clause", assertion.getRuleId().getClause());
            rule.put("test", assertion.getRuleId().getTestNumber());
            rule.put("times", result.getFailedChecks().get(assertion.getRuleId()));
            rule.put("demands", assertion.getMessage());
            rule.put("says", assertion.getErrorMessage());
            rule.put("where", assertion.getLocation().getContext());
            rules.putIfAbsent(rule.get("clause") + "-" + rule.get("test"), rule);
        }
        return new ArrayList<>(rules.values());
    }
}
