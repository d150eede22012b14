"""What all outputs have in common: colours, symbols, names of the background, words, templates, policies of pages."""
