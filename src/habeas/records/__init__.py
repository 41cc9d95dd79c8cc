"""The words we use, frozen, without input or output."""
