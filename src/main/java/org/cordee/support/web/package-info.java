/** The pages and the API of support advice, of offers of help and of requests for help. */
@NullMarked
package org.cordee.support.web;

import org.jspecify.annotations.NullMarked;
