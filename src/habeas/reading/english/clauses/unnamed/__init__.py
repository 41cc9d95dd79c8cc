"""People a text tells of without a name: those counted, those told of alone, relatives, and the words that mean them again."""
