"""The running process: settings, wiring, schedule and the doors to the network."""
