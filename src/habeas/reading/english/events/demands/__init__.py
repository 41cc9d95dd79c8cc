"""What a text asks of those in power: demands, who makes them, what they ask and for whom."""
