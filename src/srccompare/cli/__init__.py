"""The command line: glue between what a person asks for and the library."""
