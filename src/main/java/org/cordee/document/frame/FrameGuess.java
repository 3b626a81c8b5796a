package org.cordee.document.frame;

import java.util.List;

/**
 * The kind of a price frame as far as its content shows it; a person confirms it.
 *
 * @param reasons message keys of what the guess rests on, the strongest first
 */
public record FrameGuess(FrameKind kind, List<String> reasons) {

    public FrameGuess {
        reasons = List.copyOf(reasons);
    }
}
