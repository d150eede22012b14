"""What a map shows in other programs' formats, one room for each; every room says what its format cannot carry."""
