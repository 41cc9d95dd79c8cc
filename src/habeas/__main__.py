"""``python -m habeas``."""

from habeas.cli import main

raise SystemExit(main())
