"""What is promised about speed, as ratios to a floor measured in the same run."""
