"""The queues that P5 is compared with; they run in an environment of their own and know nothing of Stile."""
