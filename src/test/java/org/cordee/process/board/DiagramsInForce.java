package org.cordee.process.board;

import java.util.List;

/** The models in force, for tests without the whole house. */
public final class DiagramsInForce {

    private DiagramsInForce() {}

    public static List<Diagram> all() {
        return new Diagrams().all();
    }
}
