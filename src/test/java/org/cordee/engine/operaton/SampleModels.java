package org.cordee.engine.operaton;

/** BPMN models as XML, where the builder cannot produce them. */
public final class SampleModels {

    private SampleModels() {}

    public static String process(String id, String content) {
        return definitions("<process id=\"" + id + "\" isExecutable=\"true\">" + content + "</process>");
    }

    static String definitions(String content) {
        return """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="definitions" targetNamespace="urn:test">
            """ + content + "</definitions>";
    }
}
