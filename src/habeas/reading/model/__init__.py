"""The second reader: a language model that a researcher runs, held to the rules' outline.

Numbered sentences and a closed list of person ids go out; sentence numbers, verbatim quotes and
surface strings come back. This package only words the question and checks the answer: it asks
nobody. What a model answers is never believed: a quote is found in the document or rejected, a date
or a term comes from our own grammar, a stance is the weaker of the model's and the rules'.
"""

from habeas.reading.model.claims import Answered, understood
from habeas.reading.model.prompt import Part, parts, prompt_hash

__all__ = ["Answered", "Part", "parts", "prompt_hash", "understood"]
