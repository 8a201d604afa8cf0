package gradus.tutor.learn;

import gradus.tutor.ask.Pool;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Marker;
import gradus.tutor.lesson.Course;
import gradus.tutor.progress.History;
import gradus.tutor.progress.Recorder;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Pictures;

/// Everything there is around a lesson.
///
/// @param history what happened before
public record Classroom(
    Course course,
    Pool pool,
    Desk desk,
    Marker marker,
    Pictures pictures,
    Dialogue dialogue,
    Recorder recorder,
    History history) {}
