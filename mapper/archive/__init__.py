"""Whether the addresses of sources still answer; the only floor that asks the network, and only when it is called."""
