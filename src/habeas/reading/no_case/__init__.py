"""Pages that hold no case of anybody in particular, and what inside a page is told of a work or as an example."""
