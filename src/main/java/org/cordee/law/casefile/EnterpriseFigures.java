package org.cordee.law.casefile;

import java.math.BigDecimal;
import org.cordee.law.casefile.CaseTree.Tree;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** The figures of an enterprise's size, of its last closed year; null when unknown. */
public record EnterpriseFigures(
        @Nullable BigDecimal headcount,
        @Nullable Amount turnover,
        @Nullable Amount balance) {

    public static final EnterpriseFigures UNKNOWN = new EnterpriseFigures(null, null, null);

    static EnterpriseFigures read(YamlFields fields, String headcount, String turnover, String balance) {
        return new EnterpriseFigures(
                fields.get(headcount, YamlValue::persons),
                fields.get(turnover, YamlValue::amount),
                fields.get(balance, YamlValue::amount));
    }

    Tree put(Tree tree, String headcountName, String turnoverName, String balanceName) {
        return tree.put(headcountName, headcount == null ? null : headcount.toPlainString())
                .put(turnoverName, turnover)
                .put(balanceName, balance);
    }
}
