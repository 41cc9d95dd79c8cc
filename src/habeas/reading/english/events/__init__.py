"""From words of events to drafts: triggers, frames, set wordings, and the events with a grammar of their own."""
