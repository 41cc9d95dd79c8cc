"""Where and how somebody is held, moved and kept, and words of custody that tell none."""
