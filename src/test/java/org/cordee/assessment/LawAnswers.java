package org.cordee.assessment;

import java.util.List;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.LawAnswer;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Judges the facts of a consortium and returns the answer in words. */
public final class LawAnswers {

    /** Created once for all tests, because reading the tables takes longer than most tests. */
    public static final CheckingCases JUDGE = CheckingCases.onClasspath();

    private LawAnswers() {}

    static LawAnswer judge(ConsortiumCaseFacts facts) {
        return JUDGE.check(ConsortiumCase.of(facts).law());
    }

    static List<String> codes(ConsortiumCaseFacts facts) {
        return judge(facts).findings().stream().map(Finding::code).toList();
    }

    /** Returns the codes of the unknown facts of the consortium. */
    static List<String> unknown(ConsortiumCaseFacts facts) {
        return ConsortiumCase.of(facts).unknown().stream()
                .map(UnknownFact::code)
                .toList();
    }

    public static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/assessment");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
