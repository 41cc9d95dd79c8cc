"""From words of events to drafts: the events each with a grammar of its own."""
