"""The words of a page: blocks, sentences, tokens, numbers, dates, amounts and offences as they are written."""
