package org.cordee.play;

/**
 * One file of invented documents of a buyer.
 *
 * @param published the folders and the name with which the ZIP carries it
 * @param path the folders and the name under which the product should show it
 */
record BuyerFile(String published, String path, byte[] bytes) {

    /** Returns a file whose name needs no cleaning. */
    static BuyerFile of(String path, byte[] bytes) {
        return new BuyerFile(path, path, bytes);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return "BuyerFile[" + path + "]";
    }
}
