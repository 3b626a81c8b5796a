package org.cordee.assessment.facts;

import java.util.List;
import org.cordee.compliance.law.Answer;
import org.cordee.compliance.law.CheckingCases;
import org.cordee.compliance.law.finding.Finding;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the law says of a grouping's facts, and in which words. */
public final class TheLaw {

    /** Read once for all tests: that is dearer than most of them. */
    public static final CheckingCases JUDGE = CheckingCases.onClasspath();

    private TheLaw() {}

    static Answer judge(GroupingFacts facts) {
        return JUDGE.check(GroupingCase.of(facts).law());
    }

    static List<String> codes(GroupingFacts facts) {
        return judge(facts).findings().stream().map(Finding::code).toList();
    }

    /** What Cordée does not know of the grouping, as codes. */
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
