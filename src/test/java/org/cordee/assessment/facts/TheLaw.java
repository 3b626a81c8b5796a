package org.cordee.assessment.facts;

import java.util.List;
import org.cordee.compliance.law.Answer;
import org.cordee.compliance.law.CheckingCases;
import org.cordee.compliance.law.finding.Finding;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Judges the facts of a consortium and returns the answer in words. */
public final class TheLaw {

    /** Created once for all tests, because reading the tables takes longer than most tests. */
    public static final CheckingCases JUDGE = CheckingCases.onClasspath();

    private TheLaw() {}

    static Answer judge(GroupingFacts facts) {
        return JUDGE.check(GroupingCase.of(facts).law());
    }

    static List<String> codes(GroupingFacts facts) {
        return judge(facts).findings().stream().map(Finding::code).toList();
    }

    /** Returns the codes of the unknown facts of the consortium. */
    static List<String> unknown(GroupingFacts facts) {
        return GroupingCase.of(facts).unknown().stream().map(Unknown::code).toList();
    }

    public static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/assessment");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
