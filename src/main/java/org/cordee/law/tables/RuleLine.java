package org.cordee.law.tables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule in the list.
 *
 * @param source the article, or the origin of a rule that is no law; empty on a day before the rule
 * @param since the first day of the version of the day asked; null on a day before the rule
 */
public record RuleLine(
        String id, RuleKind how, String source, @Nullable LocalDate since) {}
