package org.cordee.booklet.web;

/** The reason of an act that ends something. */
record ReasonForm(String reason) {

    ReasonForm {
        reason = reason == null ? "" : reason;
    }
}
