"""Compiles sheets with plain Typst, as its Python package has it: `plain.py FONTS FOLDER...`, each folder with a sheet.typ and its data.

Without folders it only starts, which tells what starting costs.
"""

import sys

import typst

fonts, *folders = sys.argv[1:]
for folder in folders:
    typst.compile(
        f"{folder}/sheet.typ",
        output=f"{folder}/one.pdf",
        root=folder,
        font_paths=[fonts],
        ignore_system_fonts=True,
        pdf_standards=["a-3a", "ua-1"],
    )
