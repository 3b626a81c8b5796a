package org.cordee.compliance.calendar;

import java.time.Duration;

/**
 * How long a candidate has to answer.
 *
 * @param phoneTask so short that somebody should call as well
 */
public record InvitationWindow(Duration length, boolean phoneTask, String article) {}
