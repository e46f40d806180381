"""What waits for a supervisor: one file a source, listed in `all_tasks`."""
