/**
 * Requests and answers as JSON, read and written token by token: number arrays never become a tree.
 * What a body may look like is taken from the contract.
 */
@NullMarked
package io.github.forecast4j.http.json;

import org.jspecify.annotations.NullMarked;
