package org.cordee.support.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form in which a coordinator chooses the support organisation to ask. */
record AssignmentForm(@Nullable UUID helper) {}
