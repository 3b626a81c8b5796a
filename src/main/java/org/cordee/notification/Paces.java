package org.cordee.notification;

/** The paces that a person chose, one for each topic. */
public record Paces(Pace tasks, Pace reminders, Pace progress, Pace messages) {

    /** Returns one pace for everything that can be chosen. */
    public static Paces all(Pace pace) {
        return new Paces(pace, pace, pace, pace);
    }

    Pace of(LetterTopic topic) {
        return switch (topic) {
            case DUTY -> Pace.AT_ONCE;
            case TASKS -> tasks;
            case REMINDERS -> reminders;
            case PROGRESS -> progress;
            case MESSAGES -> messages;
        };
    }
}
