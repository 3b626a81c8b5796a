package org.cordee.process;

import static java.util.stream.Collectors.toCollection;

import io.camunda.zeebe.model.bpmn.instance.Message;
import java.util.Set;
import java.util.TreeSet;

/** The messages of all models. */
public final class Messages {

    private Messages() {}

    public static Set<String> names() {
        return Models.all().stream()
                .flatMap(read -> read.all(Message.class))
                .map(Message::getName)
                .collect(toCollection(TreeSet::new));
    }
}
