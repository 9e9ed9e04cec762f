-- Trends of the weather: one row per place and ten minutes, kept as long as the trends of power.
CREATE TABLE IF NOT EXISTS weather_trend (
  place VARCHAR NOT NULL,
  slot_at TIMESTAMP(0) WITH TIME ZONE NOT NULL,
  temperature DECIMAL(6, 2) NOT NULL,
  wind DECIMAL(6, 2) NOT NULL,
  PRIMARY KEY (place, slot_at)
);
CREATE INDEX IF NOT EXISTS weather_trend_by_time ON weather_trend (slot_at);
