package org.cordee.benchmark.engine;

import java.nio.charset.StandardCharsets;

/** The process that all contenders run: start, one job for a worker outside the engine, end. */
final class OneJob {

    static final String ID = "one-job";
    static final String FILE = "one-job.bpmn";

    private OneJob() {}

    static byte[] forCamunda() {
        return bpmn(
                "xmlns:x=\"http://camunda.org/schema/zeebe/1.0\"",
                "",
                "<bpmn:extensionElements><x:taskDefinition type=\"" + Contender.JOB + "\"/></bpmn:extensionElements>");
    }

    static byte[] forOperaton() {
        return bpmn(
                "xmlns:x=\"http://operaton.org/schema/1.0/bpmn\"",
                "x:type=\"external\" x:topic=\"" + Contender.JOB + "\"",
                "");
    }

    static byte[] forFlowable() {
        return bpmn(
                "xmlns:x=\"http://flowable.org/bpmn\"",
                "x:type=\"external-worker\" x:topic=\"" + Contender.JOB + "\"",
                "");
    }

    private static byte[] bpmn(String namespace, String attributes, String inside) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" %s
                    id="definitions" targetNamespace="http://cordee.org/benchmark">
                  <bpmn:process id="%s" isExecutable="true">
                    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="job"/>
                    <bpmn:serviceTask id="job" name="Work" %s>%s
                      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
                    </bpmn:serviceTask>
                    <bpmn:sequenceFlow id="f2" sourceRef="job" targetRef="end"/>
                    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(namespace, ID, attributes, inside).getBytes(StandardCharsets.UTF_8);
    }
}
