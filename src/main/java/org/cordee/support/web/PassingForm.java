package org.cordee.support.web;

import org.cordee.support.PassReason;
import org.jspecify.annotations.Nullable;

/** The form by which a support organisation gives a request to the next one; a reason is required. */
record PassingForm(@Nullable PassReason reason) {}
