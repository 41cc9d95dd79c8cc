"""What courts and heads of state do: appeals, verdicts and charges named as things with an owner, clemency."""
