"""Rules: who may, when, is it enough, what comes next. No I/O of any kind."""
