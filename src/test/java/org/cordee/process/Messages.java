package org.cordee.process;

import static java.util.stream.Collectors.toCollection;

import io.camunda.zeebe.model.bpmn.instance.Message;
import java.util.Set;
import java.util.TreeSet;

/** The messages of the models. */
public final class Messages {

    private Messages() {}

    /** Returns the messages of the models of consortia; those of other roots are tested with their own models. */
    public static Set<String> ofConsortia() {
        return Models.all().stream()
                .filter(Models.Read::isOfConsortia)
                .flatMap(read -> read.all(Message.class))
                .map(Message::getName)
                .collect(toCollection(TreeSet::new));
    }
}
