"""The register of reference documents: one table, one row a document.

| module    | does                                                                     |
|-----------|--------------------------------------------------------------------------|
| columns   | the columns that doclint knows, and how people may head them             |
| table     | a table as text, in CSV or xlsx, with the columns that are recognised    |
| csv_file  | the bytes of a CSV file ↔ rows of text                                   |
| xlsx_file | the bytes of a workbook ↔ rows of text                                   |
| typed     | what was typed before a spreadsheet took it for a number or a date       |
| rows      | which row speaks of which document, and what people filled in there      |
| records   | what the register says of each document                                  |
| update    | the register of this run, what people filled in kept, and what changed   |
| sheet     | the rows as they are written                                             |
| telling   | what changed, in lines for people                                        |
| export    | the register as JSON, in the words of Dublin Core                        |
| file      | the register that a run starts from, and the bytes that it writes        |
"""
