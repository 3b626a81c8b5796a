package org.cordee.engine.translate;

import java.util.List;
import org.w3c.dom.Element;

/**
 * Translates tasks: jobs become external tasks; user tasks and call activities get their attributes as encoded
 * expressions.
 */
final class Tasks {

    private static final List<String> NOT_FOR_A_SERVICE_TASK = List.of("messageRef", "operationRef", "scriptFormat");

    private final Codes codes;

    Tasks(Codes codes) {
        this.codes = codes;
    }

    void job(Element task) {
        Element definition = Dom.zeebe(task, "taskDefinition").orElse(null);
        if (definition == null) {
            script(task);
            return;
        }
        Element service = Dom.is(task, "serviceTask") ? task : Dom.rename(task, "serviceTask");
        NOT_FOR_A_SERVICE_TASK.forEach(service::removeAttribute);
        external(service, service, definition);
    }

    private void script(Element task) {
        Element script = Dom.zeebe(task, "script").orElse(null);
        if (script == null) {
            codes.refuse(task, "needs a zeebe:taskDefinition or, as a script task, a zeebe:script");
            return;
        }
        codes.check(task, script.getAttribute("expression"));
        NOT_FOR_A_SERVICE_TASK.forEach(task::removeAttribute);
        Dom.rename(task, "task");
    }

    void thrownMessage(Element event, Element definition) {
        Element task = Dom.zeebe(event, "taskDefinition").orElse(null);
        if (task == null) {
            codes.refuse(event, "a thrown message needs a zeebe:taskDefinition");
            return;
        }
        definition.removeAttribute("messageRef");
        external(event, definition, task);
    }

    private void external(Element element, Element carrier, Element definition) {
        Dom.operaton(carrier, "type", "external");
        Dom.operaton(carrier, "topic", codes.literalOr(element, FeelCode.Kind.TEXT, definition.getAttribute("type")));
        codes.check(element, definition.getAttribute("retries"));
    }

    void user(Element task) {
        Dom.zeebe(task, "formDefinition")
                .filter(form -> "versionTag".equals(form.getAttribute("bindingType")))
                .ifPresent(form -> codes.refuse(task, "a form bound by version tag is not supported"));
        Dom.zeebe(task, "assignmentDefinition").ifPresent(assignment -> {
            copy(task, assignment, "assignee", FeelCode.Kind.TEXT);
            copy(task, assignment, "candidateGroups", FeelCode.Kind.NAMES);
            copy(task, assignment, "candidateUsers", FeelCode.Kind.NAMES);
        });
        Dom.zeebe(task, "taskSchedule").ifPresent(schedule -> {
            copy(task, schedule, "dueDate", FeelCode.Kind.DATE);
            copy(task, schedule, "followUpDate", FeelCode.Kind.DATE);
        });
        Dom.zeebe(task, "priorityDefinition")
                .flatMap(priority -> Dom.attribute(priority, "priority"))
                .ifPresentOrElse(
                        priority -> Dom.operaton(task, "priority", codes.encode(task, FeelCode.Kind.WHOLE, priority)),
                        () -> Dom.operaton(task, "priority", "50"));
    }

    private void copy(Element task, Element from, String attribute, FeelCode.Kind kind) {
        Dom.attribute(from, attribute).ifPresent(text -> Dom.operaton(task, attribute, codes.encode(task, kind, text)));
    }

    void call(Element call) {
        Element called = Dom.zeebe(call, "calledElement").orElseThrow();
        String processId = called.getAttribute("processId");
        call.setAttribute("calledElement", codes.literalOr(call, FeelCode.Kind.TEXT, processId));
        switch (called.getAttribute("bindingType")) {
            case "deployment" -> Dom.operaton(call, "calledElementBinding", "deployment");
            case "versionTag" -> {
                Dom.operaton(call, "calledElementBinding", "versionTag");
                Dom.operaton(call, "calledElementVersionTag", called.getAttribute("versionTag"));
            }
            default -> Dom.operaton(call, "calledElementBinding", "latest");
        }
        Element extensions = (Element) called.getParentNode();
        boolean all = !"false".equals(called.getAttribute("propagateAllParentVariables"));
        pass(extensions, "in", !all);
        if (hasOutputs(call)) {
            pass(extensions, "out", true);
        } else if (!"false".equals(called.getAttribute("propagateAllChildVariables"))) {
            pass(extensions, "out", false);
        }
    }

    private static boolean hasOutputs(Element call) {
        return Dom.zeebe(call, "ioMapping").stream()
                .flatMap(mapping -> Dom.children(mapping).stream())
                .anyMatch(entry -> "output".equals(entry.getLocalName()));
    }

    private static void pass(Element extensions, String direction, boolean local) {
        Element pass = extensions.getOwnerDocument().createElementNS(Dom.OPERATON, "operaton:" + direction);
        pass.setAttribute("variables", "all");
        if (local) {
            pass.setAttribute("local", "true");
        }
        extensions.appendChild(pass);
    }

    void multiInstance(Element loop) {
        Element characteristics = Dom.zeebe(loop, "loopCharacteristics").orElseThrow();
        Dom.operaton(
                loop,
                "collection",
                codes.encode(loop, FeelCode.Kind.LIST, characteristics.getAttribute("inputCollection")));
        Dom.attribute(characteristics, "inputElement").ifPresent(name -> Dom.operaton(loop, "elementVariable", name));
        codes.check(loop, characteristics.getAttribute("outputElement"));
        Dom.child(loop, "completionCondition")
                .ifPresent(condition -> condition.setTextContent(flag(loop, Dom.text(condition))));
    }

    private String flag(Element element, String text) {
        return codes.encode(element, FeelCode.Kind.FLAG, FeelCode.isExpression(text) ? text : "=" + text);
    }
}
