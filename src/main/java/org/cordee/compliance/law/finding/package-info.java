/**
 * The results of the rules: findings, remedies, figures and the evidence behind them, and the words of each language.
 */
@NullMarked
@NamedInterface("finding")
package org.cordee.compliance.law.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
