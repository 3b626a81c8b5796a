package org.cordee.booklet.web;

/** The titles of a new theme. */
record ThemeForm(String french, String english) {

    ThemeForm {
        french = french == null ? "" : french;
        english = english == null ? "" : english;
    }
}
