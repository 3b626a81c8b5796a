package org.cordee.showcase.web;

/** The form in which a coordinator writes why an event is cancelled. */
record CancellationForm(String reason) {

    CancellationForm {
        reason = reason == null ? "" : reason;
    }
}
