package org.cordee.law;

import java.time.Duration;

/**
 * The time in which a candidate must answer.
 *
 * @param phoneTask true when it is so short that the lead should also call the candidate
 */
public record InvitationWindow(Duration length, boolean phoneTask, String article) {}
