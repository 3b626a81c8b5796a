package org.cordee.booklet.web;

import org.cordee.booklet.CallTerms;

/** The words of a call as a coordinator changes them. */
record CallWordsForm(String title, String subtitle, String foreword) {

    CallWordsForm {
        title = title == null ? "" : title;
        subtitle = subtitle == null ? "" : subtitle;
        foreword = foreword == null ? "" : foreword;
    }

    static CallWordsForm of(CallTerms terms) {
        return new CallWordsForm(terms.title(), terms.subtitle(), terms.foreword());
    }

    CallTerms read() {
        return new CallTerms(title, subtitle, foreword);
    }
}
