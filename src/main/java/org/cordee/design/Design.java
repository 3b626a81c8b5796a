package org.cordee.design;

import java.util.List;

/** A given design as the law judges it, with the cheapest changes that would reach what it misses. */
public record Design(Draft draft, Verdict verdict, List<Correction> corrections) {}
