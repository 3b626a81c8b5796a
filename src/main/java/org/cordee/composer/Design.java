package org.cordee.composer;

import java.util.List;

/** A given design with the verdict of the law and the cheapest changes that would reach its missed targets. */
public record Design(DesignDraft draft, Verdict verdict, List<Correction> corrections) {}
