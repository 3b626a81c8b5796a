package org.cordee.consortium;

import org.jspecify.annotations.Nullable;

/**
 * The words of the lead at the launch.
 *
 * @param reason why it launches although something blocks; ignored when nothing does
 * @param read the codes of the blocking findings that the lead has read, separated by commas; null when they are not
 * compared
 */
public record LaunchWords(@Nullable String reason, @Nullable String read, InvitationMessage message) {

    /** Launches without a word and without a reason. */
    public static final LaunchWords NONE = new LaunchWords(null, null, InvitationMessage.NONE);
}
