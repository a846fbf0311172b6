package com.yourcaryourway.switchboard.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A conversation in the document: a fenced block with the info string {@code session NAME}. Pure. */
record Example(String name, List<Line> lines) {
    private static final Pattern BLOCK =
            Pattern.compile("^```session (\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("(\\w+) (C>|S>|×) ?(.*)", Pattern.DOTALL);

    /** Who, what happens, and the frame. */
    record Line(String client, Kind kind, String frame) {}

    enum Kind {
        SENDS,
        RECEIVES,
        IS_CUT_OFF
    }

    static List<Example> in(String document) {
        List<Example> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(document);
        while (block.find()) {
            examples.add(new Example(block.group(1), lines(block.group(2))));
        }
        return examples;
    }

    /** A line that begins with a space goes on with the one before. */
    private static List<Line> lines(String block) {
        List<Line> lines = new ArrayList<>();
        for (String line : block.split("\\n(?! )", -1)) {
            if (!line.isBlank()) {
                lines.add(line(line.strip()));
            }
        }
        return lines;
    }

    private static Line line(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw new IllegalArgumentException("not a line of an example: " + text);
        }
        Kind kind =
                switch (line.group(2)) {
                    case "C>" -> Kind.SENDS;
                    case "S>" -> Kind.RECEIVES;
                    default -> Kind.IS_CUT_OFF;
                };
        return new Line(line.group(1), kind, line.group(3));
    }

    @Override
    public String toString() {
        return name;
    }
}
