package org.cordee.notification;

import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/**
 * An administrator opened the links of a letter that no mail server could send, and gave a reason, which is stored with
 * the opening.
 *
 * @param letterId the opened letter
 * @param openingId names the stored opening
 */
record LetterLinkOpened(EventHeader stamp, UUID letterId, UUID openingId) implements PlatformFact {}
